const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Oct 5, 2014, 4:15:21 PM` (US English accounts; the space before PM may be a narrow one). */
const AMERICAN =
  /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2}), (?<year>\d{4}),? (?<h>\d{1,2}):(?<m>\d\d):(?<s>\d\d)(?:\s?(?<half>[ap])\.?m\.?)?$/i;
/** `5 Oct 2014, 16:15:21` (other English accounts). */
const BRITISH =
  /^(?<day>\d{1,2}) (?<month>[a-z]{3,9})\.? (?<year>\d{4}),? (?<h>\d{1,2}):(?<m>\d\d):(?<s>\d\d)(?:\s?(?<half>[ap])\.?m\.?)?$/i;
/** `2014-10-05 16:15:21`. */
const ISO = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[T ](?<h>\d\d):(?<m>\d\d):(?<s>\d\d)Z?$/;

const monthOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) - 1 : MONTHS.indexOf(text.slice(0, 3).toLowerCase());

const hourOf = (hour: number, half: string | undefined): number =>
  half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);

/**
 * The instant of a bulk export's "Activity Date", epoch milliseconds; null when it cannot be read.
 * Exports carry UTC, without saying so.
 */
export const parseExportDate = (text: string): number | null => {
  const plain = text.replaceAll(/\s/g, ' ').trim();
  const parts = (AMERICAN.exec(plain) ?? BRITISH.exec(plain) ?? ISO.exec(plain))?.groups;
  if (parts === undefined) return null;
  const month = monthOf(parts['month'] ?? '');
  const [year, day, h, m, s] = ['year', 'day', 'h', 'm', 's'].map((name) => Number(parts[name]));
  const hour = hourOf(h ?? NaN, parts['half']);
  const ms = Date.UTC(year ?? NaN, month, day ?? NaN, hour, m, s);
  const date = new Date(ms);
  // Date.UTC carries over ("Feb 30" → 2 March); what does not come back as it went in is no date.
  const same = date.getUTCMonth() === month && date.getUTCDate() === day && date.getUTCHours() === hour;
  return month >= 0 && same ? ms : null;
};
