import type { AdminData } from './state.ts';
import { facts, type Look, when } from './parts.ts';
import { html, type Html } from '../../parts/html.ts';

/** Which program this is, what it stands on. */
export const programSection = (look: Look, data: AdminData): Html => {
  const { reader } = look;
  const t = reader.words.pages.admin;
  const { program, versions, engine, redis } = data;
  const schemaDay = new Date(versions.schema).toISOString().slice(0, 10);
  return html`
    <section class="section" id="program">
      <h2>${t.program}</h2>
      ${facts([
        [t.versions.camber, program.version],
        [t.since, when(look, program.startedAt)],
        [t.versions.node, program.node],
        [t.versions[engine], versions.engine],
        [t.versions.redis, redis ?? t.unknown],
        [t.versions.schema, reader.dayWithYear(schemaDay)],
      ])}
    </section>
  `;
};
