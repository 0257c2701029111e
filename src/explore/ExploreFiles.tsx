import { useState } from 'react';
import type { BoundingBox } from '../domain/mapShapes.ts';
import { MapSheet } from '../files/MapSheet.tsx';
import { drawnNow } from '../files/drawnNow.tsx';
import { fileSafe } from '../files/fileSafe.ts';
import { saveFile } from '../ui/saveFile.ts';
import { shownExtents } from '../map/shownExtent.ts';
import { Button } from '../ui/Button.tsx';
import { EXPLORE_FILES_WORDS as words } from '../words/exploreFiles.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import { hasMeasure, type ExploreData, type MeasuredData } from './exploreData.ts';
import { rowsOf } from './figures.ts';
import { SavePicture, type TellMade } from './SavePicture.tsx';
import { selectionOf, type Selection } from './selection.ts';
import { levelsOf } from './selectionGeoJson.ts';
import type { ViewMap } from './viewMaps.ts';

export interface ExploreFilesProps {
  readonly data: ExploreData;
  readonly maps: readonly [ViewMap, ...ViewMap[]];
}

/** The figures of the view that is shown. */
function currentSelection(data: MeasuredData, [map]: ExploreFilesProps['maps']): Selection {
  const { rows, brushed } = rowsOf(data, map.model);
  const of = data.first.areas.length;
  return selectionOf(
    data,
    brushed.map(({ code }) => code),
    Math.max(of, rows.length),
    location.href,
  );
}

/** The view as files, each made when it is asked for. */
export function ExploreFiles({ data, maps }: ExploreFilesProps) {
  const [said, setSaid] = useState('');
  return (
    <>
      <p>{words.intro}</p>
      {maps.map((map, index) => (
        <div key={map.key}>
          <h3>{maps.length > 1 ? words.pictureOf(map.model.title) : words.picture}</h3>
          {index === 0 && <p className="explore-files__hint">{words.pictureHint}</p>}
          <SavePicture
            title={map.model.title}
            release={data.release.id}
            draw={() => drawnNow(<MapOfView map={map} extent={shownExtents(document)[index] ?? null} />)}
            onMade={setSaid}
          />
        </div>
      ))}
      {hasMeasure(data) && <FigureFiles data={data} maps={maps} onMade={setSaid} />}
      <p role="status">{said}</p>
    </>
  );
}

/** @param extent of the map that moves; null for the whole */
function MapOfView({ map, extent }: { readonly map: ViewMap; readonly extent: BoundingBox | null }) {
  const { shapes, drawing, footnotes } = map;
  const model = extent === null ? map.model : { ...map.model, extent };
  const notice = model.notice === null ? [] : [model.notice];
  return (
    <MapSheet
      id="map-file"
      model={model}
      shapes={shapes}
      over={drawing}
      foot={[...notice, ...map.standIns, ...footnotes, words.notesAt(location.href)]}
    />
  );
}

function FigureFiles({
  data,
  maps,
  onMade,
}: ExploreFilesProps & { readonly data: MeasuredData; readonly onMade: TellMade }) {
  const levels = levelsOf(data.measures.map(({ measure }) => measure));
  const save = async (
    ending: string,
    type: string,
    write: (selection: Selection) => Promise<Uint8Array>,
  ): Promise<void> => {
    onMade(words.making);
    try {
      const selection = currentSelection(data, maps);
      const name = `${fileSafe(selection.title)}-${data.release.id}${ending}`;
      saveFile(name, type, await write(selection));
      onMade(words.made(name));
    } catch {
      onMade(words.failed);
    }
  };
  return (
    <>
      <Button
        onClick={() => {
          void save(
            '.xlsx',
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
            async (selection) => (await import('./selectionWorkbook.ts')).selectionWorkbook(selection),
          );
        }}
      >
        {words.workbook}
      </Button>
      <p className="explore-files__hint">{words.workbookHint}</p>
      {levels.map((level) => (
        <Button
          key={level}
          onClick={() => {
            void save(`-${level}.geojson`, 'application/geo+json', async (selection) => {
              const { selectionGeoJson } = await import('./selectionGeoJson.ts');
              return new TextEncoder().encode(selectionGeoJson(selection, level));
            });
          }}
        >
          {words.mapFile(GEOGRAPHY_WORDS[level].many)}
        </Button>
      ))}
      <p className="explore-files__hint">{words.mapFileHint}</p>
      <p className="explore-files__hint">{words.csvHint}</p>
    </>
  );
}
