/** Light, dark and print on the screen, whatever the browser is set to: `?theme=dark`. */

export const STYLE_STATES = ['light', 'dark', 'print'] as const;
export type Look = (typeof STYLE_STATES)[number];

/** The look an address asks for; null leaves it to the browser. */
export function askedLook(search: string): Look | null {
  const asked = new URLSearchParams(search).get('theme');
  return STYLE_STATES.find((look) => look === asked) ?? null;
}

const TRUE_IN: Readonly<Record<string, readonly Look[]>> = {
  screen: ['light', 'dark'],
  print: ['print'],
  '(prefers-color-scheme:dark)': ['dark'],
  '(prefers-color-scheme:light)': ['light', 'print'],
};

/** A media condition as it is in a look: what does not depend on the look stays. */
function conditionIn(look: Look, condition: string): string {
  const parts = condition.split(/\s+and\s+/);
  const isTrueIn = (part: string): readonly Look[] | undefined => TRUE_IN[part.replace(/\s/g, '')];
  if (parts.some((part) => isTrueIn(part)?.includes(look) === false)) return 'not all';
  return parts.filter((part) => isTrueIn(part) === undefined).join(' and ') || 'all';
}

function applyTo(rules: CSSRuleList, look: Look): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      rule.media.mediaText = rule.media.mediaText
        .split(',')
        .map((condition) => conditionIn(look, condition.trim()))
        .join(', ');
    }
    if (rule instanceof CSSGroupingRule) applyTo(rule.cssRules, look);
  }
}

/** Rewrites the conditions of the page's style sheets; to go back, load the page again. */
export function showLook(look: Look | null): void {
  if (look === null) return;
  document.documentElement.style.colorScheme = look === 'dark' ? 'dark' : 'light';
  for (const sheet of document.styleSheets) applyTo(sheet.cssRules, look);
}
