/**
 * Keeps a page that the browser translates true to its data. A translator puts `<font>` elements around or in the place of
 * texts, and React goes on with the texts that it drew: it would change what nobody sees any more, so that new figures stand
 * under old names, or fail at taking away what is no longer where it was.
 */

/** What a translator put in the place of a text. */
const standIns = new WeakMap<Node, Element>();

function isFont(node: Node | null): node is Element {
  return node instanceof Element && node.localName === 'font';
}

/** Puts a text back where its translation is. The translator sees it as new, and translates it again. */
function putBack(text: Node): void {
  const standIn = standIns.get(text);
  standIns.delete(text);
  if (standIn?.isConnected === true && text.parentNode === null) standIn.replaceWith(text);
}

/** The child of an element that a node is, or that it lies in since it was translated. */
function childOf(parent: Node, node: Node): Node {
  if (node.parentNode === parent) return node;
  putBack(node);
  let up = node;
  while (isFont(up.parentNode)) up = up.parentNode;
  return up.parentNode === parent ? up : node;
}

/** Texts that left the page beside a `<font>` that came: their translations. */
function noteReplaced(records: readonly MutationRecord[], watch: (text: Node) => void): void {
  for (const { type, target, removedNodes, addedNodes, previousSibling, nextSibling } of records) {
    if (type === 'characterData') putBack(target);
    const standIn = [...addedNodes, previousSibling, nextSibling].find(isFont);
    if (standIn === undefined) continue;
    for (const text of removedNodes) {
      if (text.nodeType !== Node.TEXT_NODE || text.parentNode !== null) continue;
      standIns.set(text, standIn);
      watch(text);
    }
  }
}

type Insert = (this: Node, node: Node, before: Node | null) => Node;
type Remove = (this: Node, node: Node) => Node;

/** @param sofar what happened since the translator came */
export function keepTrueWhenTranslated(root: HTMLElement, sofar: readonly MutationRecord[]): void {
  const watch = (text: Node): void => {
    observer.observe(text, { characterData: true });
  };
  const observer = new MutationObserver((records) => {
    noteReplaced(records, watch);
  });
  noteReplaced(sofar, watch);
  observer.observe(root, { childList: true, subtree: true });

  const insert = Reflect.get(Node.prototype, 'insertBefore') as Insert;
  const remove = Reflect.get(Node.prototype, 'removeChild') as Remove;
  const insertBefore: Insert = function (node, before) {
    return insert.call(this, node, before === null ? null : childOf(this, before));
  };
  const removeChild: Remove = function (node) {
    const child = childOf(this, node);
    // One translation may hold several texts, of which only this one goes.
    if (child !== node && child.textContent !== node.textContent) node.parentNode?.removeChild(node);
    else remove.call(this, child);
    return node;
  };
  Object.assign(Node.prototype, { insertBefore, removeChild });
}
