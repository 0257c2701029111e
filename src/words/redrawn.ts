/** Since when some authorities elect on other ward lines than those held here. */
import { formatMonth } from '../domain/format.ts';
import { LAST_REDRAWN } from '../domain/place.ts';

/** "May 2026"; empty where no ward lines have changed, and then no sentence that has it is said. */
export const REDRAWN_MONTH = LAST_REDRAWN === null ? '' : formatMonth(LAST_REDRAWN.date);
