import { useEffect, useReducer, useState } from 'react';
import { chartFile } from '../files/chartFile.ts';
import { Select } from '../ui/Select.tsx';
import { EXPLORE_FILES_WORDS as words } from '../words/exploreFiles.ts';
import { SavePicture } from './SavePicture.tsx';

export interface ChartPicturesProps {
  readonly release: string;
  /** Whose the figures are, in whole sentences. */
  readonly foot: readonly string[];
}

const CHARTS = '.explore-charts figure.chart';

/** Charts of the page as it stands, with their titles. */
function chartsDrawn(): readonly (readonly [title: string, chart: HTMLElement])[] {
  return [...document.querySelectorAll<HTMLElement>(CHARTS)].map((chart) => [
    chart.querySelector('.chart__title')?.textContent ?? '',
    chart,
  ]);
}

/** Which chart, and in which form. Charts come and go with what is shown, so they are looked up when they are asked for. */
export function ChartPictures({ release, foot }: ChartPicturesProps) {
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);
  const [chosen, setChosen] = useState('');
  const [said, setSaid] = useState('');
  useEffect(() => {
    const room = document.querySelector('.explore-charts');
    if (room === null) return undefined;
    lookAgain();
    const observer = new MutationObserver((changes) => {
      if (changes.some(({ target }) => !(target as Element).closest?.('.explore-files'))) lookAgain();
    });
    observer.observe(room, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, []);
  const titles = chartsDrawn().map(([title]) => title);
  const title = titles.includes(chosen) ? chosen : (titles[0] ?? null);
  if (title === null) return <p>{words.noCharts}</p>;
  return (
    <>
      <Select
        label={words.chart}
        value={title}
        onChange={setChosen}
        options={titles.map((one) => ({ value: one, label: one }))}
      />
      <SavePicture
        title={title}
        release={release}
        draw={() => {
          const [, chart] = chartsDrawn().find(([one]) => one === title) ?? [];
          if (chart === undefined) throw new Error('The chart is no longer drawn.');
          return chartFile(chart, foot);
        }}
        onMade={setSaid}
      />
      <p role="status">{said}</p>
    </>
  );
}
