/** Hills by descent, which is what loads the band, or, where no streams tell it, by the climb of the summaries. */
export type HillMeasure = 'descent' | 'climb';
