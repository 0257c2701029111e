/** What the layers say of the area that is pointed at. The last one stays until another is. */
import { useState } from 'react';
import type { GssCode } from '../domain/geography.ts';
import { useLit } from '../ui/useLit.ts';
import { READING_WORDS as words } from '../words/reading.ts';
import { AreaReading } from './AreaReading.tsx';
import type { ExploreData } from './exploreData.ts';
import { usePointing } from './pointing.ts';

const KEEP = { label: words.pin, short: words.pinShort };

export interface PointedAreaProps {
  readonly data: ExploreData;
  readonly onKeep: (code: GssCode) => void;
}

export function PointedArea({ data, onKeep }: PointedAreaProps) {
  const { area } = useLit(usePointing(data)(data.ground.geography));
  const [last, setLast] = useState(area);
  if (area !== null && area !== last) setLast(area);
  const isKept = last !== null && data.view.areas.includes(last);
  if (last === null || isKept || !data.ground.areas.some(({ code }) => code === last)) return null;
  return (
    <section className="pointed-area" aria-label={words.pointed}>
      <p className="pointed-area__title">{words.pointed}</p>
      <AreaReading key={last} data={data} code={last} button={KEEP} onPress={onKeep} />
    </section>
  );
}
