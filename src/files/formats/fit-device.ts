import { getFitGarminProductDisplayName } from 'fit-file-parser';
import { hasBarometer } from '../../core/streams/barometer.ts';
import { numberOf, textOf, type FitMessage, type FitMessages } from './fit-decode.ts';

const capitalised = (text: string): string =>
  text
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/** The watch itself among the sensors: the creator's entry, which has the name where the file's own has none. */
const creatorOf = (devices: readonly FitMessage[]): FitMessage | null =>
  devices.find(({ device_index: index }) => index === 'creator' || index === 0) ?? null;

/** Maker and model as they are sold, e.g. `Garmin Forerunner 245`; null where the file does not tell. */
const deviceOf = ({ fileIds, devices }: FitMessages): string | null => {
  const [id] = fileIds;
  const creator = creatorOf(devices);
  const maker = textOf(id, 'manufacturer') ?? textOf(creator, 'manufacturer');
  const named = textOf(id, 'product_name') ?? textOf(creator, 'product_name');
  const product = numberOf(id, 'garmin_product', 'product') ?? numberOf(creator, 'garmin_product', 'product');
  const garmin = maker === 'garmin' && product !== null ? getFitGarminProductDisplayName(product) : null;
  const model = named ?? garmin ?? textOf(id, 'garmin_product') ?? null;
  if (maker === null) return model;
  const brand = capitalised(maker);
  if (model === null) return brand;
  return model.toLowerCase().startsWith(brand.toLowerCase()) ? model : `${brand} ${model}`;
};

/** The recording device, and whether its altitude is the air pressure's: its parts list says so, else its model. */
export const deviceAndBarometer = (
  messages: FitMessages,
): { readonly device: string | null; readonly barometer: boolean | null } => {
  const device = deviceOf(messages);
  const listed = messages.devices.some(({ device_type: type }) => type === 'barometer');
  return { device, barometer: listed ? true : hasBarometer(device) };
};
