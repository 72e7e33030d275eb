/** The system's typeface; no remote fonts. Single quotes, because it stands in style attributes. */
export const TYPEFACE =
  "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Helvetica,Arial,sans-serif";
