import { REACH_WORDS as words } from '../words/reach.ts';
import { reachSentences, type ReachResult } from './reachRows.ts';
import { ReachTables } from './ReachTables.tsx';

/** The comparison as the pack holds it, where the person asked for that. */
export function ReachInPack({ result }: { readonly result: ReachResult }) {
  return (
    <section aria-labelledby="pack-reach">
      <h3 id="pack-reach">{words.pack.title}</h3>
      <p>{words.pack.made}</p>
      <ReachTables result={result} />
      {reachSentences(result).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h4>{words.not.title}</h4>
      <ul>
        {words.not.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
