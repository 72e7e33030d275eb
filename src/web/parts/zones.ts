/** Every zone by its IANA name, UTC among them. */
export const timeZones = (): readonly string[] => [
  ...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']),
];

/** The zone of this machine: the runners of one Camber mostly live where it stands. */
export const zoneOfMachine = (): string => {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZones().includes(timeZone) ? timeZone : 'UTC';
};
