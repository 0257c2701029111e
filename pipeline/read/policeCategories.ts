/** The 14 categories of street-level crime, as the publisher names them, and the indicator each one is. */
export const POLICE_CATEGORIES = {
  'Violence and sexual offences': 'violence-and-sexual-offences',
  Robbery: 'robbery',
  'Possession of weapons': 'possession-of-weapons',
  'Anti-social behaviour': 'anti-social-behaviour',
  'Public order': 'public-order',
  Burglary: 'burglary',
  'Criminal damage and arson': 'criminal-damage-and-arson',
  Drugs: 'drugs',
  'Vehicle crime': 'vehicle-crime',
  'Theft from the person': 'theft-from-the-person',
  Shoplifting: 'shoplifting',
  'Bicycle theft': 'bicycle-theft',
  'Other theft': 'other-theft',
  'Other crime': 'other-crime',
} as const;

export type PoliceCategory = keyof typeof POLICE_CATEGORIES;
export const POLICE_CATEGORY_NAMES = Object.keys(POLICE_CATEGORIES) as PoliceCategory[];
