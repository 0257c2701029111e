import type { KeyboardEvent } from 'react';
import './tabList.css';

export interface TabListProps<Value extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: Value; readonly label: string }[];
  readonly open: Value;
  readonly onOpen: (value: Value) => void;
  /** Id of the panel that a tab opens; the tab's own id is made of it. */
  readonly panelId: (value: Value) => string;
}

/** Id of a panel's tab, by which the panel is named. */
export function tabId(panel: string): string {
  return `${panel}-tab`;
}

/** Where a key leads in a row of tabs; null where it leads nowhere. */
function stepOf(key: string, index: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: (index + count - 1) % count,
    ArrowRight: (index + 1) % count,
    Home: 0,
    End: count - 1,
  };
  return steps[key] ?? null;
}

/** A row of tabs (ARIA Authoring Practices): one stop for the Tab key, arrows go on and open what they reach. */
export function TabList<Value extends string>({ label, tabs, open, onOpen, panelId }: TabListProps<Value>) {
  const press = (event: KeyboardEvent): void => {
    const to = stepOf(
      event.key,
      tabs.findIndex(({ value }) => value === open),
      tabs.length,
    );
    const tab = to === null ? undefined : tabs[to];
    if (tab === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onOpen(tab.value);
    document.getElementById(tabId(panelId(tab.value)))?.focus();
  };
  return (
    <div className="tab-list" role="tablist" aria-label={label}>
      {tabs.map(({ value, label: name }) => (
        <button
          key={value}
          type="button"
          id={tabId(panelId(value))}
          className="tab-list__tab"
          role="tab"
          aria-selected={value === open}
          aria-controls={panelId(value)}
          tabIndex={value === open ? 0 : -1}
          onClick={() => onOpen(value)}
          onKeyDown={press}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
