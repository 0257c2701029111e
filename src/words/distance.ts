/** Distances in miles, as people think of them, and in metres, as they are measured. */
import { formatCount } from '../domain/format.ts';

const METRES_IN_A_MILE = 1609.344;
const QUARTERS = ['', '¼', '½', '¾'];

/** "about ½ mile (800 metres)", "about 1¼ miles (2,000 metres)" */
export function distanceWords(metres: number): string {
  const quarters = Math.round((metres / METRES_IN_A_MILE) * 4);
  const whole = Math.floor(quarters / 4);
  const miles = `${whole === 0 ? '' : whole}${QUARTERS[quarters % 4] ?? ''}`;
  return quarters === 0
    ? `${formatCount(metres)} metres`
    : `about ${miles} ${quarters <= 4 ? 'mile' : 'miles'} (${formatCount(metres)} metres)`;
}
