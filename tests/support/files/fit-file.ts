import { FitBaseType, FitEncoder, type FitEncoderField } from 'fit-file-parser/encoder';
import { STARTS, type MadePoint } from './run-points.ts';

/** FIT files as watches write them, from points (FIT profile: message and field numbers). */

/** FIT counts from 1989-12-31T00:00:00Z. */
const FIT_EPOCH_S = 631_065_600;
const SEMICIRCLES_PER_DEGREE = 2 ** 31 / 180;
const ALTITUDE = { scale: 5, offset: 500 };

const enumeration = (number: number, value: number): FitEncoderField => ({
  number,
  size: 1,
  baseType: FitBaseType.Enum,
  value,
});
const uint8 = (number: number, value: number): FitEncoderField => ({
  number,
  size: 1,
  baseType: FitBaseType.Uint8,
  value,
});
const uint16 = (number: number, value: number): FitEncoderField => ({
  number,
  size: 2,
  baseType: FitBaseType.Uint16,
  value: Math.round(value),
});
const uint32 = (number: number, value: number): FitEncoderField => ({
  number,
  size: 4,
  baseType: FitBaseType.Uint32,
  value: Math.round(value),
});
const sint32 = (number: number, value: number): FitEncoderField => ({
  number,
  size: 4,
  baseType: FitBaseType.Sint32,
  value: Math.round(value),
});
const text = (number: number, value: string): FitEncoderField => {
  const bytes = FitEncoder.string(value);
  return { number, size: bytes.length, baseType: FitBaseType.String, value: bytes };
};

const fitTime = (atS: number): number => Math.max(0, Math.round(atS - FIT_EPOCH_S));

export const SPORT = { generic: 0, running: 1, cycling: 2, transition: 3, walking: 11 } as const;
export const SUB_SPORT = { generic: 0, treadmill: 1, trail: 3, track: 4 } as const;

export type FitSession = {
  readonly points: readonly MadePoint[];
  readonly startT?: number;
  readonly elapsedS?: number;
  readonly timerS?: number;
  readonly distanceM?: number | null;
  readonly sport?: number;
  readonly subSport?: number;
  readonly laps?: readonly { readonly startT: number; readonly timeS: number; readonly distanceM: number }[];
};

export type FitOptions = {
  readonly startS?: number;
  /** 4 = activity (the usual), 6 = course, 2 = settings, 32 = monitoring. */
  readonly fileType?: number;
  readonly place?: boolean;
  readonly altitude?: 'plain' | 'enhanced' | 'none';
  readonly distance?: boolean;
  /** Distance in a field of an app on the watch, in this unit. */
  readonly developerDistance?: { readonly name: string; readonly units: string; readonly perMetre: number };
  /** Local time minus UTC. */
  readonly offsetS?: number;
  /** Timer events: seconds after the start, stop or start. */
  readonly events?: readonly { readonly t: number; readonly stop: boolean }[];
  readonly garminProduct?: number;
  readonly barometer?: boolean;
  /** No session message: the watch lost power before it wrote one. */
  readonly unsaved?: boolean;
};

const RECORD = {
  timestamp: 253,
  latitude: 0,
  longitude: 1,
  altitude: 2,
  distance: 5,
  enhancedAltitude: 78,
} as const;

const recordFields = (point: MadePoint, startS: number, options: FitOptions): FitEncoderField[] => {
  const height = (point.z + ALTITUDE.offset) * ALTITUDE.scale;
  const fields = [uint32(RECORD.timestamp, fitTime(startS + point.t))];
  if (options.place !== false)
    fields.push(
      sint32(RECORD.latitude, point.lat * SEMICIRCLES_PER_DEGREE),
      sint32(RECORD.longitude, point.lng * SEMICIRCLES_PER_DEGREE),
    );
  if (options.altitude === 'enhanced') fields.push(uint32(RECORD.enhancedAltitude, height));
  else if (options.altitude !== 'none') fields.push(uint16(RECORD.altitude, height));
  if (options.distance !== false) fields.push(uint32(RECORD.distance, point.d * 100));
  return fields;
};

const lastOf = (points: readonly MadePoint[]): MadePoint | undefined => points.at(-1);

const HEADER_BYTES = 14;
const CRC_BYTES = 2;

/** The messages of an encoded file, without its header and check sum. */
const messagesOf = (encoder: FitEncoder): Uint8Array => encoder.close().slice(HEADER_BYTES, -CRC_BYTES);

/** One file from pieces that each define their own messages. */
const fileOf = (pieces: readonly Uint8Array[]): Uint8Array => {
  const body = Buffer.concat([new FitEncoder().close().slice(0, HEADER_BYTES), ...pieces]);
  body.writeUInt32LE(body.length - HEADER_BYTES, 4);
  body.writeUInt16LE(0, 12);
  const sum = FitEncoder.calculateCRC(body);
  return Uint8Array.from([...body, sum & 0xff, sum >> 8]);
};

type DeveloperDistance = NonNullable<FitOptions['developerDistance']>;

/** Records with time and one field of a developer, which the encoder cannot write: header 0x60 = definition with such. */
const developerRecords = (
  points: readonly MadePoint[],
  startS: number,
  { name, units, perMetre }: DeveloperDistance,
): readonly Uint8Array[] => {
  const described = new FitEncoder();
  described.writeMessage(206, [
    uint8(0, 0),
    uint8(1, 0),
    uint8(2, FitBaseType.Float32),
    text(3, name),
    text(8, units),
  ]);
  const definition = Uint8Array.of(0x60, 0, 0, 20, 0, 1, 253, 4, FitBaseType.Uint32, 1, 0, 4, 0);
  const records = points.map((point) => {
    const record = Buffer.alloc(9);
    record.writeUInt32LE(fitTime(startS + point.t), 1);
    record.writeFloatLE(point.d * perMetre, 5);
    return record;
  });
  return [messagesOf(described), definition, ...records];
};

/** One FIT activity file: points in order of their times, then laps, sessions and the activity. */
export const fit = (sessions: readonly FitSession[], options: FitOptions = {}): Uint8Array => {
  const startS = options.startS ?? STARTS;
  const encoder = new FitEncoder();
  encoder.writeMessage(0, [
    enumeration(0, options.fileType ?? 4),
    uint16(1, 1),
    uint16(2, options.garminProduct ?? 3076),
    uint32(4, fitTime(startS)),
  ]);
  if (options.barometer === true)
    encoder.writeMessage(23, [uint32(253, fitTime(startS)), uint8(0, 1), uint8(25, 5), uint8(1, 4)]);
  for (const { t, stop } of options.events ?? [])
    encoder.writeMessage(21, [
      uint32(253, fitTime(startS + t)),
      enumeration(0, 0),
      enumeration(1, stop ? 4 : 0),
    ]);
  const developer = options.developerDistance;
  for (const { points } of developer === undefined ? sessions : [])
    for (const point of points) encoder.writeMessage(20, recordFields(point, startS, options));
  for (const session of sessions)
    for (const lap of session.laps ?? [])
      encoder.writeMessage(19, [
        uint32(253, fitTime(startS + lap.startT + lap.timeS)),
        uint32(2, fitTime(startS + lap.startT)),
        uint32(8, lap.timeS * 1000),
        uint32(9, lap.distanceM * 100),
      ]);
  for (const session of options.unsaved === true ? [] : sessions) {
    const first = session.startT ?? session.points[0]?.t ?? 0;
    const elapsedS = session.elapsedS ?? (lastOf(session.points)?.t ?? first) - first;
    const metres = (lastOf(session.points)?.d ?? 0) - (session.points[0]?.d ?? 0);
    const distanceM = session.distanceM === undefined ? metres : session.distanceM;
    encoder.writeMessage(18, [
      uint32(253, fitTime(startS + first + elapsedS)),
      uint32(2, fitTime(startS + first)),
      enumeration(5, session.sport ?? SPORT.running),
      enumeration(6, session.subSport ?? SUB_SPORT.generic),
      uint32(7, elapsedS * 1000),
      uint32(8, (session.timerS ?? elapsedS) * 1000),
      ...(distanceM === null ? [] : [uint32(9, distanceM * 100)]),
    ]);
  }
  const end = Math.max(0, ...sessions.map(({ points }) => lastOf(points)?.t ?? 0));
  encoder.writeMessage(34, [
    uint32(253, fitTime(startS + end)),
    uint16(1, sessions.length),
    ...(options.offsetS === undefined ? [] : [uint32(5, fitTime(startS + end) + options.offsetS)]),
  ]);
  if (developer === undefined) return encoder.close();
  const points = sessions.flatMap((session) => session.points);
  return fileOf([...developerRecords(points, startS, developer), messagesOf(encoder)]);
};
