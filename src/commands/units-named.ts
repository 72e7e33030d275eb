/** The units an option names: undefined where it is not given, null where it names none. */
export const unitsNamed = (option: string | undefined): 'metric' | 'imperial' | null | undefined => {
  if (option === undefined) return undefined;
  if (/^(?:mi|miles?|imperial)$/i.test(option)) return 'imperial';
  return /^(?:km|kilomet(?:re|er)s?|metric)$/i.test(option) ? 'metric' : null;
};
