import { pngFile } from '../files/pictureFiles.ts';
import { fileSafe } from '../files/fileSafe.ts';
import { saveFile } from '../ui/saveFile.ts';
import { Button } from '../ui/Button.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { EXPLORE_FILES_WORDS as words } from '../words/exploreFiles.ts';

/** Tells what became of a file: its name, or that it could not be made. */
export type TellMade = (said: string) => void;

/** One picture in both forms, drawn when it is asked for. */
export function SavePicture({
  title,
  release,
  draw,
  onMade,
}: {
  readonly title: string;
  /** Of the figures: the file's name ends with it. */
  readonly release: string;
  readonly draw: () => string;
  readonly onMade: TellMade;
}) {
  const save = async (ending: 'svg' | 'png'): Promise<void> => {
    const file = `${fileSafe(title)}-${release}.${ending}`;
    try {
      const svg = draw();
      if (ending === 'svg') saveFile(file, 'image/svg+xml', new TextEncoder().encode(svg));
      else saveFile(file, 'image/png', (await pngFile(svg)).bytes);
      onMade(words.made(file));
    } catch {
      onMade(words.failed);
    }
  };
  return (
    <div className="explore__buttons">
      {(['png', 'svg'] as const).map((ending) => (
        <Button
          key={ending}
          onClick={() => {
            void save(ending);
          }}
        >
          <VisuallyHidden>{words.save(title)} </VisuallyHidden>
          {words[ending]}
        </Button>
      ))}
    </div>
  );
}
