/** DESIGN: messages of services are a sentence; what is longer is somebody's data. Characters. */
const MOST_MESSAGE = 200;

const FIELDS = ['message', 'error_description', 'error', 'detail', 'title'] as const;

/** What shows that an object is an answer about an error, and not data that happens to have a message. */
const MARKS: ReadonlySet<string> = new Set([
  'error',
  'errors',
  'status',
  'statusCode',
  'code',
  'fault',
  'error_description',
]);

/**
 * The message of JSON that a service answered instead of data: `{ "message": "Authorization Error", "errors": [ … ] }` of
 * Strava, `{ "error": "unauthorized" }` of others. Null for everything else.
 */
export const errorAnswer = (body: unknown): string | null => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const values = body as Readonly<Record<string, unknown>>;
  const keys = Object.keys(values);
  const alone = keys.length === 1 && keys[0] === 'message';
  if (!alone && !keys.some((key) => MARKS.has(key))) return null;
  const texts = FIELDS.map((field) => values[field]);
  const text = texts.find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof text === 'string' && text.length <= MOST_MESSAGE ? text.trim() : null;
};
