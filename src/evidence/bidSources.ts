/** The sources of a bid's text, as lines and as marked-up text for word processors. */
import { BID_DESK_WORDS } from '../words/bidDesk.ts';
import type { PackStatement } from './packDocument.ts';

const words = BID_DESK_WORDS.bid;

export interface BidSource {
  readonly id: string;
  readonly text: string;
  readonly link: string;
}

/** One of each figure that is in the text. */
export function bidSources(cited: readonly PackStatement[]): readonly BidSource[] {
  return cited.map(({ id, title, figure, source, code, link }) => ({
    id,
    text: words.source(title, figure.area.name, source.text, code),
    link,
  }));
}

export function plainBid(text: string, sources: readonly BidSource[]): string {
  const lines = sources.map((source, index) => `${index + 1}. ${source.text} ${source.link}`);
  return [text, ...(lines.length === 0 ? [] : [`${words.sources}\n${lines.join('\n')}`])].join('\n\n');
}

export function richBid(text: string, sources: readonly BidSource[]): string {
  const paragraphs = text
    .split(/\n{2,}/u)
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`);
  const items = sources.map(
    (source) =>
      `<li>${escaped(source.text)} <a href="${escaped(source.link)}">${escaped(source.link)}</a></li>`,
  );
  const list = items.length === 0 ? [] : [`<p><b>${words.sources}</b></p>`, `<ol>${items.join('')}</ol>`];
  return [...paragraphs, ...list].join('\n');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
