/** Topic: other recorded crime and anti-social behaviour. */
import type { IndicatorDefinition } from '../figures/definition.ts';
import type { PoliceCategory } from '../read/policeCategories.ts';
import { policeIndicator } from './policeIndicator.ts';

const other = (
  category: PoliceCategory,
  title: string,
  measure: string,
  definition: string,
  notes: readonly string[] = [],
): IndicatorDefinition =>
  policeIndicator(category, { title, measure, topic: 'other-crime', role: 'crime', definition, notes });

export const OTHER_CRIME: readonly IndicatorDefinition[] = [
  other(
    'Anti-social behaviour',
    'Anti-social behaviour',
    'reports of anti-social behaviour per 1,000 residents',
    'Reports of behaviour that is a nuisance, is personal or harms the surroundings, as the police logged them.',
    ['Anti-social behaviour is not a crime and is never added to one here.'],
  ),
  other(
    'Public order',
    'Public order',
    'recorded public order offences per 1,000 residents',
    'Offences that put people in fear, alarm or distress, such as affray.',
  ),
  other(
    'Burglary',
    'Burglary',
    'recorded burglaries per 1,000 residents',
    'Entering a home or another building to steal or do damage.',
  ),
  other(
    'Criminal damage and arson',
    'Criminal damage and arson',
    'recorded offences of criminal damage and arson per 1,000 residents',
    'Damage to buildings and vehicles, and deliberate damage by fire.',
  ),
  other(
    'Drugs',
    'Drug offences',
    'recorded drug offences per 1,000 residents',
    'Offences of possessing, supplying or making drugs.',
    ['These offences mostly come to light through searches, so the figure follows police activity closely.'],
  ),
  other(
    'Vehicle crime',
    'Vehicle crime',
    'recorded vehicle crimes per 1,000 residents',
    'Theft of a vehicle, theft from a vehicle, and interfering with one.',
  ),
  other(
    'Theft from the person',
    'Theft from the person',
    'recorded thefts from the person per 1,000 residents',
    'Theft of property from a person without force, such as picking a pocket.',
  ),
  other(
    'Shoplifting',
    'Shoplifting',
    'recorded shoplifting offences per 1,000 residents',
    'Theft from shops and stalls.',
  ),
  other(
    'Bicycle theft',
    'Bicycle theft',
    'recorded bicycle thefts per 1,000 residents',
    'Theft of a bicycle.',
  ),
  other(
    'Other theft',
    'Other theft',
    'other recorded thefts per 1,000 residents',
    'Theft by an employee, blackmail, making off without payment and other theft.',
  ),
  other(
    'Other crime',
    'Other crime',
    'other recorded crimes per 1,000 residents',
    'Forgery, perjury and other crimes that fit no other category.',
  ),
];
