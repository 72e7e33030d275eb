import { raw } from 'hono/html';
import { chartAlt, loadChart, ratioLine, type LoadChartData } from '../../charts/load-chart.ts';
import type { MailAttachment } from '../content.ts';
import { look, markup, type Markup } from '../markup.ts';
import { heading, small } from '../parts.ts';
import { titled, wrap } from '../text.ts';
import type { Section } from './section.ts';

/** Turns an SVG into a PNG of `width` CSS pixels; passed in so that views stay pure (charts/png.ts has one). */
export type RenderPng = (svg: string, size: { readonly width: number; readonly scale: number }) => Buffer;

/** DESIGN: drawn for 440 px, so that its 12 px text stays readable on a phone and grows to 15 px at full width. */
const CHART_WIDTH = 440;
/** DESIGN: sharp on dense screens at 544 px shown width, at about 40 kB a picture. */
const CHART_SCALE = 2.5;

const CIDS = { light: 'load-light@camber', dark: 'load-dark@camber' } as const;

/** The chart of a mail, and its two pictures, for light and for dark mode. */
export type ChartSection = Section & { readonly attachments: readonly MailAttachment[] };

/** Draws the load chart under its title, with a footnote; the text part has its ratio. */
export const chartSection = (
  data: LoadChartData & { readonly title: string },
  footnote: string,
  renderPng: RenderPng,
): ChartSection => {
  const alt = chartAlt(data);
  // The text part has the numbers above it and the findings below it.
  const ratio = ratioLine(data);
  const picture = (theme: 'light' | 'dark'): MailAttachment => ({
    cid: CIDS[theme],
    filename: `load-${theme}.png`,
    contentType: 'image/png',
    content: renderPng(loadChart(data, theme, CHART_WIDTH), { width: CHART_WIDTH, scale: CHART_SCALE }),
  });
  return {
    html: [heading(data.title), images(alt), small(footnote)],
    text: ratio === null ? null : titled(data.title, `${wrap(ratio)}\n${wrap(footnote)}`),
    attachments: [picture('light'), picture('dark')],
  };
};

/** Programs that know no dark mode must not show the second picture: hidden inline, and for Outlook by its comment. */
const images = (alt: string): Markup => {
  const style = look({ text: 'text' }, 'width:100%;max-width:544px;height:auto;font-size:15px', 'only-light');
  return markup`<img src="cid:${CIDS.light}" width="544" alt="${alt}" ${style}>
${raw('<!--[if !mso]><!-->')}<img src="cid:${CIDS.dark}" width="544" alt="${alt}" class="only-dark" style="display:none;max-height:0;width:100%;max-width:544px;mso-hide:all">${raw('<!--<![endif]-->')}`;
};
