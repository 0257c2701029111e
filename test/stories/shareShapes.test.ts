import { expect, test } from 'vitest';
import { shareShapes } from '../../stories/shareShapes.ts';

const long = (start: string): string => `M${start}${'l1 0l0 1'.repeat(8)}z`;
const area = (d: string, code: string, look: string): string =>
  `<path d="${d}" data-code="${code}" class="${look}"></path>`;
const picture = (...areas: string[]): string =>
  `<svg><g class="staticMap__areas" transform="scale(0.8)">${areas.join('')}</g><g><path d="M9 9z" class="line"></path></g></svg>`;

test('an outline of two pictures is written once and used by name', () => {
  const { shapes, pictures } = shareShapes(
    [picture(area(long('0 0'), 'A', 'dark')), picture(area(long('0 0'), 'A', 'light'))],
    's',
  );
  expect(shapes).toContain(`<path id="s0" vector-effect="non-scaling-stroke" d="${long('0 0')}"/>`);
  expect(pictures[0]).toContain('<use href="#s0" data-code="A" class="dark"></use>');
  expect(pictures[1]).toContain('<use href="#s0" data-code="A" class="light"></use>');
});

test('outlines of one picture and one look become one path, and nothing is lost', () => {
  const [first, second, third] = [long('0 0'), long('5 5'), long('7 7')];
  const { pictures } = shareShapes(
    [picture(area(first, 'A', 'dark'), area(second, 'B', 'light'), area(third, 'C', 'dark'))],
    's',
  );
  expect(pictures[0]).toBe(
    `<svg><g class="staticMap__areas" transform="scale(0.8)"><path d="${first}${third}" class="dark"></path>` +
      `<path d="${second}" class="light"></path></g><g><path d="M9 9z" class="line"></path></g></svg>`,
  );
});
