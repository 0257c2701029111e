/** Ready references for a pack, one of its figures, or the whole assessment. */
import { formatDay } from '../domain/format.ts';
import { PACK_WORDS as words } from '../words/evidencePack.ts';

export interface Cited {
  /** Who publishes. */
  readonly author: string;
  readonly title: string;
  /** Day of the release: `2026-11-22`. */
  readonly published: string;
  readonly release: string;
  readonly link: string;
  /** Left out for the whole assessment. */
  readonly code?: string;
}

export interface References {
  readonly plain: string;
  readonly harvard: string;
  readonly bibtex: string;
}

export function references(cited: Cited): References {
  const { author, title, published, release, link, code } = cited;
  const year = published.slice(0, 4);
  const site = words.cite.site;
  const check = code === undefined ? '' : ` ${words.check.figureCode(code)}.`;
  return {
    plain:
      `${author}, “${title}”, ${site}, release ${release}, published ${formatDay(published)}. ${link}${check === '' ? '' : ` .${check}`}`.replace(
        ' . ',
        ' ',
      ),
    harvard: `${author} (${year}) ${title}. ${site}, release ${release}. Available at: ${link}.${check}`,
    bibtex: [
      `@misc{wm-evidence-${(code ?? release).toLowerCase()},`,
      `  author = {{${author}}},`,
      `  title = {{${title}}},`,
      `  howpublished = {${site}},`,
      `  year = {${year}},`,
      `  edition = {Release ${release}},`,
      `  url = {${link}},`,
      `  note = {${code === undefined ? `Published ${formatDay(published)}` : words.check.figureCode(code)}}`,
      '}',
    ].join('\n'),
  };
}
