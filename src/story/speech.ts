/** The browser's own voice. No service: only voices that are on the device are used, so it works without a network. */

export interface Speech {
  /** Say the sentences one after another. @param onEnd called when all are said. */
  readonly say: (sentences: readonly string[], onEnd: () => void) => void;
  readonly stop: () => void;
}

/** @returns null where the browser has no voice. */
export function speechOf(host: Pick<Window, 'speechSynthesis'> | Window): Speech | null {
  if (!('speechSynthesis' in host) || typeof SpeechSynthesisUtterance === 'undefined') return null;
  const { speechSynthesis } = host;
  let turn = 0;
  return {
    say: (sentences, onEnd) => {
      turn += 1;
      const own = turn;
      const local = speechSynthesis.getVoices().filter(({ localService }) => localService);
      const voice =
        local.find(({ lang }) => lang === 'en-GB') ?? local.find(({ lang }) => lang.startsWith('en')) ?? null;
      sentences.forEach((sentence, index) => {
        const utterance = new SpeechSynthesisUtterance(sentence);
        utterance.lang = 'en-GB';
        if (voice !== null) utterance.voice = voice;
        if (index === sentences.length - 1) {
          utterance.onend = () => {
            if (turn === own) onEnd();
          };
        }
        speechSynthesis.speak(utterance);
      });
      if (sentences.length === 0) onEnd();
    },
    stop: () => {
      turn += 1;
      speechSynthesis.cancel();
    },
  };
}
