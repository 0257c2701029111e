import { Button } from '../ui/Button.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { fileSafe } from '../files/fileSafe.ts';
import { saveFile } from '../ui/saveFile.ts';
import { picturePng, pictureSvg } from '../files/pictureFiles.ts';

const words = EVIDENCE_WORDS.pack;

/** Saves one picture of the pack. */
export function PictureButtons({ sheet, title }: { readonly sheet: string; readonly title: string }) {
  const name = fileSafe(title);
  return (
    <p className="evidence__row evidence__screen">
      <Button
        onClick={() => {
          saveFile(`${name}.svg`, 'image/svg+xml', new TextEncoder().encode(pictureSvg(sheet)));
        }}
      >
        <VisuallyHidden>{words.save(title)} </VisuallyHidden>
        {words.saveSvg}
      </Button>
      <Button
        onClick={() => {
          void picturePng(sheet).then(({ bytes }) => {
            saveFile(`${name}.png`, 'image/png', bytes);
          });
        }}
      >
        <VisuallyHidden>{words.save(title)} </VisuallyHidden>
        {words.savePng}
      </Button>
    </p>
  );
}
