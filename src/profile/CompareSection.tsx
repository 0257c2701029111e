import { useQuery } from '@tanstack/react-query';
import { FILES } from '../data/releaseFiles.ts';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { areaEntries } from '../data/queries.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import { Button } from '../ui/Button.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AREA_TOOLS_WORDS } from '../words/areaTools.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import { SITE_WORDS } from '../words/site.ts';
import { compareHref, MOST_COMPARED, type ComparedCodes } from './compareAddress.ts';
import { CompareTable } from './CompareTable.tsx';
import type { ProfileModel } from './profileModel.ts';
import { useProfiles } from './useProfile.ts';

const words = PROFILE_WORDS.compare;

/** A list of every area that can be added; adding waits for the button, so that moving through the list changes nothing. */
function AddArea({ own, shown }: { readonly own: ProfileModel; readonly shown: readonly string[] }) {
  const queries = usePublishedQueries();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState('');
  const manifest = useQuery(queries.manifest());
  const release = useQuery({
    ...queries.release(manifest.data?.current ?? ''),
    enabled: manifest.data !== undefined,
  });
  const wards = useQuery({
    ...queries.file(release.data, FILES.areas('ward')),
    enabled: release.data !== undefined,
  });
  const entries = wards.data === undefined ? [] : areaEntries(wards.data);
  const { boroughs } = own.shared;
  const offered = (code: string) => code !== own.file.area.code && !shown.includes(code);
  return (
    <form
      className="compare__add"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen === '') return;
        setChosen('');
        navigate(compareHref(own.file.area.code, [...shown, chosen]));
      }}
    >
      <label htmlFor="compare-add">{words.add}</label>
      <select
        id="compare-add"
        value={chosen}
        onChange={(event) => {
          setChosen(event.target.value);
        }}
      >
        <option value="">{words.choose}</option>
        {offered(COMBINED_AREA.code) && <option value={COMBINED_AREA.code}>{PROFILE_WORDS.region}</option>}
        {boroughs.map((borough) => (
          <optgroup key={borough.code} label={borough.name}>
            {offered(borough.code) && <option value={borough.code}>{words.whole(borough.name)}</option>}
            {entries
              .filter((ward) => ward.borough === borough.code && offered(ward.code))
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <Button type="submit">{words.addButton}</Button>
    </form>
  );
}

export interface CompareSectionProps {
  readonly model: ProfileModel;
  readonly compared: ComparedCodes;
}

/** Up to four areas side by side; which ones is in the address. What the address names and nobody knows is said. */
export function CompareSection({ model, compared }: CompareSectionProps) {
  const { models, unknown, waiting } = useProfiles(compared.codes);
  const all = [model, ...models];
  const shown = models.map(({ file }) => file.area.code);
  const own = model.file.area.code;
  return (
    <section className="compare" aria-labelledby="compare">
      <h2 id="compare" tabIndex={-1}>
        {models.length === 0 ? AREA_TOOLS_WORDS.compare : words.title(all.map(({ file }) => file.area.name))}
      </h2>
      {(unknown.length > 0 || compared.leftOut.length > 0) && (
        <Notice kind="information" label={words.problem}>
          {unknown.length > 0 && <p>{words.unknown(unknown)}</p>}
          {compared.leftOut.length > 0 && <p>{words.tooMany(compared.leftOut.length)}</p>}
        </Notice>
      )}
      {waiting && compared.codes.length > 0 && <LoadingBlock label={SITE_WORDS.loading} size="table" />}
      {models.length > 0 && (
        <>
          <p>{words.intro}</p>
          <CompareTable models={all} />
        </>
      )}
      <div className="compare__tools">
        {all.length < MOST_COMPARED && <AddArea own={model} shown={shown} />}
        <ul className="compare__remove">
          {models.map(({ file: { area } }) => (
            <li key={area.code}>
              <Link
                href={compareHref(
                  own,
                  shown.filter((code) => code !== area.code),
                )}
              >
                {words.remove(area.name)}
              </Link>
            </li>
          ))}
          <li>
            <Link href={compareHref(own, null)}>{words.close}</Link>
          </li>
        </ul>
      </div>
    </section>
  );
}
