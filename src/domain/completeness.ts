/** When records count as complete: everywhere the same share, in the pipeline that judges them and in the words that say so. */

/** With more than this share of the records missing, by estimate, a figure is `incomplete` and no value is published. */
export const MOST_MISSING_SHARE = 0.01;
