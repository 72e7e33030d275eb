import { RULES } from '../core/rules/index.ts';
import type { Method } from './en/methods/method.ts';
import { gradeText } from './evidence.ts';
import { words } from './words.ts';

/** The methods as a Markdown document: what docs/methods.md holds. */
export const methodsMarkdown = (locale?: string): string => {
  const catalogue = words(locale);
  const { methods, sources } = catalogue;
  const { labels } = methods;

  const rule = (method: Method): string =>
    [
      `### ${method.id} ${method.name}`,
      method.looksFor,
      `- **${labels.formula}**: ${method.formula}`,
      `- **${labels.constants}**: ${method.constants.join('; ')}`,
      `- **${labels.evidence}**: ${gradeText(RULES[method.id].evidence.grade, catalogue)}. ${method.evidence} ${labels.source}: ${sources[method.id]}.`,
      `- **${labels.limits}**: ${method.limits}`,
    ]
      .join('\n\n')
      .replaceAll('\n\n- ', '\n- ')
      .replace('\n- ', '\n\n- ');

  const sections = [
    `# ${methods.title}`,
    '<!-- Written by `npm run docs:methods` from src/words/en/methods: change it there. -->',
    methods.intro,
    ...methods.families.flatMap(({ name, methods: rules }) => [`## ${name}`, ...rules.map(rule)]),
    `## ${methods.measuringTitle}`,
    ...methods.measurements.flatMap(({ name, text }) => [`### ${name}`, ...text]),
  ];
  return `${sections.join('\n\n')}\n`;
};
