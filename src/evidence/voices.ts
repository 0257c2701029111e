/** Which of a writer's notes go into the pack: those in which nothing was found that could point to a person, or that were looked at. */
import type { Voice } from '../data/evidenceDraft.ts';
import { screenNote, type ScreenHit } from '../domain/personScreen.ts';

export interface ScreenedVoice {
  readonly voice: Voice;
  readonly hits: readonly ScreenHit[];
  readonly isTold: boolean;
}

/** @param places names of places and bodies, which are no persons */
export function screenVoices(voices: readonly Voice[], places: readonly string[]): readonly ScreenedVoice[] {
  return voices.map((voice) => {
    const hits = screenNote(`${voice.heard}\n${voice.text}`, places);
    return { voice, hits, isTold: hits.length === 0 || voice.isCleared };
  });
}

export function toldVoices(screened: readonly ScreenedVoice[]): readonly Voice[] {
  return screened.filter(({ isTold }) => isTold).map(({ voice }) => voice);
}
