import { outlineFiles } from '../domain/place.ts';
import { REFERENCE_WORDS } from '../words/reference.ts';

const words = REFERENCE_WORDS.data;

export interface OutlineLinksProps {
  /** Of the site, without its last slash. */
  readonly base: string;
  /** Id of the current release. */
  readonly release: string;
  readonly hasWards: boolean;
}

/** Items of a list: the outlines that people can fetch for their own maps. */
export function OutlineLinks({ base, release, hasWards }: OutlineLinksProps) {
  const { wards, authorities } = outlineFiles(release);
  return (
    <>
      {hasWards && (
        <li>
          <a href={`${base}/${wards}`} download>
            {words.wards}
          </a>
        </li>
      )}
      <li>
        <a href={`${base}/${authorities}`} download>
          {words.boroughs}
        </a>
      </li>
    </>
  );
}
