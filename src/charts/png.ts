import { createRequire } from 'node:module';
import type * as Resvg from '@resvg/resvg-js';

const load = createRequire(import.meta.url);

/** Loaded with the first picture: a web process draws none. */
const painter = (): typeof Resvg => load('@resvg/resvg-js') as typeof Resvg;

/** The bundled typeface, regular and semibold: pictures look the same on every machine. */
const FONT_FILES: readonly string[] = [
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
];

/**
 * SVG → PNG with the bundled fonts only.
 *
 * @param size `width` in CSS pixels of the picture, `scale` device pixels per CSS pixel.
 */
export const toPng = (svg: string, size: { readonly width: number; readonly scale: number }): Buffer => {
  const { Resvg: Painter } = painter();
  const picture = new Painter(svg, {
    fitTo: { mode: 'width', value: Math.round(size.width * size.scale) },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_FILES.map((file) => load.resolve(file)),
      defaultFontFamily: 'Inter',
    },
  });
  return picture.render().asPng();
};
