/** Intl's own tag for a language of ours: plain "en" would write American dates. */
export const intlTag = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);
