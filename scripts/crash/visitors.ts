import { connect, newVisitor, type Visitor } from '../../tests/support/visitor.ts';
import type { Visit } from './plan.ts';

/** The runners at Camber's own pages, each with a browser, an address and a key for files. */

export const appKeyOf = (athleteId: number): string => `ck_crash_${athleteId}_${'0'.repeat(20)}`;

export const mailOf = (athleteId: number): string => `runner-${athleteId}@example.org`;

const addressOf = (athleteId: number): string => `10.0.${(athleteId >> 8) & 255}.${athleteId & 255}`;

export const createVisitors = (url: string) => {
  const visitors = new Map<number, Visitor>();
  return {
    /** Connects a runner with Strava. */
    connect: async (athleteId: number): Promise<void> => {
      const visitor = newVisitor({}, { 'x-forwarded-for': addressOf(athleteId) });
      await connect(visitor, url, athleteId);
      visitors.set(athleteId, visitor);
    },
    /** @throws when Camber refuses it */
    visit: async (one: Visit): Promise<void> => {
      const visitor = visitors.get(one.athleteId);
      if (visitor === undefined) throw new Error(`nobody is ${one.athleteId}`);
      const answer =
        one.kind === 'pain'
          ? await visitor.post(`${url}/check-ins/pain`, one.form)
          : await fetch(`${url}/import?name=${one.name}`, {
              method: 'POST',
              headers: { authorization: `Bearer ${appKeyOf(one.athleteId)}` },
              body: one.gpx,
            });
      const text = await answer.text();
      if (answer.status >= 400) throw new Error(`${one.kind}: ${answer.status} ${text.slice(0, 300)}`);
    },
  };
};
