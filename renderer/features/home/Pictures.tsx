import { useText } from '../../lib/i18n';
import { PictureCard } from './PictureCard';
import { usePictures } from './use-pictures';

/** The pictures of the study, each with its table and its files. */
export function Pictures() {
  const t = useText();
  const pictures = usePictures();
  if (pictures === null) return <p className="zeef-quiet">{t('pictures.busy')}</p>;
  return (
    <div className="zeef-pictures">
      {pictures.map((picture) => (
        <PictureCard key={picture.id} picture={picture} />
      ))}
    </div>
  );
}
