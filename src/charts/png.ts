import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const resolve = createRequire(import.meta.url).resolve;

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
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(size.width * size.scale) },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_FILES.map((file) => resolve(file)),
      defaultFontFamily: 'Inter',
    },
  });
  return picture.render().asPng();
};
