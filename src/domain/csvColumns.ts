/** The columns of every CSV file of figures, in their order: a promise to whoever reads the files by program. */
export const CSV_COLUMNS = [
  'indicator',
  'geography',
  'area_code',
  'area_name',
  'period',
  'value',
  'unit',
  'lower',
  'upper',
  'numerator',
  'denominator',
  'status',
] as const;
