/** Words that are told only with a partner's data in the release, or only without: `~~~with routes … ~~~`. */
import type { Code, RootContent } from 'mdast';
import type { GssCode } from '../src/domain/geography.ts';
import { answeringMeasure, isTold } from '../src/domain/standIn.ts';
import type { Report } from './diagnostics.ts';
import { lineOf, nodesWithin } from './parseStory.ts';
import type { ReleaseData } from './releaseData.ts';
import { unknownIndicator } from './resolveFigure.ts';

export interface ToldWhen {
  readonly told: readonly RootContent[];
  /** Told by another release: checked here too, so that a mistake in it does not wait for a partner's data. */
  readonly untold: readonly RootContent[];
}

const REMEDY = 'Write "~~~with routes", "~~~without routes", or the same with "wards of INDICATOR".';

/** @param place the borough of the story; null for all */
export function toldWhen(
  nodes: readonly RootContent[],
  data: ReleaseData,
  place: GssCode | null,
  report: Report,
): ToldWhen {
  const told: RootContent[] = [];
  const untold: RootContent[] = [];
  for (const node of nodes) {
    if (!isConditional(node)) {
      told.push(node);
      continue;
    }
    const isThere = holds((node.meta ?? '').trim(), data, place, (problem, remedy) => {
      report(lineOf(node), problem, remedy);
    });
    (isThere === (node.lang === 'with') ? told : untold).push(...nodesWithin(node));
  }
  return { told, untold };
}

function isConditional(node: RootContent): node is Code {
  return node.type === 'code' && (node.lang === 'with' || node.lang === 'without');
}

function holds(
  condition: string,
  data: ReleaseData,
  place: GssCode | null,
  tell: (problem: string, remedy: string) => void,
): boolean {
  if (condition === 'routes') return data.stepTogether().routes !== undefined;
  const id = /^wards of (\S+)$/.exec(condition)?.[1];
  if (id === undefined) {
    tell(`"${condition}" is nothing that a release may have.`, REMEDY);
    return false;
  }
  const asked = data.indicator(id);
  if (asked === null) {
    const { problem, remedy } = unknownIndicator(data, id);
    tell(problem, remedy);
    return false;
  }
  const wards = data.areas('ward').filter(({ borough }) => place === null || borough === place);
  const hasWards = (indicator: typeof asked): boolean => {
    const period = indicator.geographies.ward?.periods.at(-1);
    if (period === undefined) return false;
    const observations = data.observations(indicator, 'ward', period);
    return wards.some(({ code }) => isTold(observations.get(code)));
  };
  return hasWards(answeringMeasure(asked, data.indicators, hasWards));
}
