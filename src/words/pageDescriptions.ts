/** What search engines and those who are sent a link are told of a page. Only the prerenderer asks, so no page's script holds it. */
import { PLACE_WORDS as here, WARD_COUNT } from '../domain/place.ts';
import { PROGRAMME_NAMES } from './programme.ts';
import { joinNames } from './listOf.ts';

/** By the page's name in the table of routes. A function, so that no script of a page makes the sentences. */
export const pageDescriptions = () => ({
  home: `What published figures show about violence, deprivation, missing episodes and prevention in the ${WARD_COUNT} wards of ${here.theArea}, and how sure they are.`,
  explore: `Layer ${joinNames(['violence with injury', 'deprivation', 'missing episodes', ...PROGRAMME_NAMES])} on a ward map of ${here.theArea}, with linked charts and a table.`,
  data: 'Every measure: what it is, where it comes from, its period and licence, and a CSV file of all its figures.',
  evidence: `Choose wards or draw your own patch ${here.inArea}, and download figures, maps and sources for a bid, with a link to check them.`,
  evidenceCheck:
    'See whether the figures in an evidence pack, or in a whole document, are as published, superseded or altered.',
  about:
    'Who publishes this, how the figures are made, sources and licences, how to correct an error and where to get help.',
  accessibility:
    'How accessible this website is, how it was tested, what is not tested yet and how to get in touch.',
  notHeld: `What a needs assessment for violence prevention would want, nobody publishes at ward or ${here.authority.one} level, and who could supply it.`,
  prevention: `Who decides, who pays and who does what to prevent violence ${here.inArea}, with the money by year, what is known about whether it works, and whom to ask.`,
  stories: `Stories ${joinNames([here.theArea, `each ${here.authority.one}`, 'how prevention is organised', ...PROGRAMME_NAMES].map((about) => `for ${about}`))}: what figures and documents say about violence and what has been done, to read, to show or to print.`,
  offline:
    'Store this website on your device before a talk, check that the room is ready, see what is stored and remove it.',
});

/** By what the frame shows. */
export const EMBED_DESCRIPTIONS = {
  map: 'A map for other websites to show in a frame.',
  chart: 'A chart of all areas for other websites to show in a frame.',
  boroughs: `A chart of the ${here.authority.many} for other websites to show in a frame.`,
  area: 'The first figures of an area for other websites to show in a frame.',
} as const;

/** "Violence with injury: definition, method, map, chart and files …" */
export function indicatorDescription(title: string, publisher: string): string {
  return `${title} ${here.inArea}: what it measures, how it is made, its map and charts, how sure it is, and all figures as a file. Source: ${publisher}.`;
}
