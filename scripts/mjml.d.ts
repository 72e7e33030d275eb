/** The part of MJML 5 that the layout script uses; the package has no types of its own. */
declare module 'mjml' {
  type Compiled = {
    readonly html: string;
    readonly errors: readonly { readonly formattedMessage: string }[];
  };
  const compile: (
    source: string,
    options: {
      readonly validationLevel: 'strict';
      readonly keepComments: boolean;
      readonly fonts: Readonly<Record<string, string>>;
    },
  ) => Promise<Compiled>;
  export default compile;
}
