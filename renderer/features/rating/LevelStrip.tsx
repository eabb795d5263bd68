import type { RatingValue } from '../../../shared/model/rating';
import type { Scale } from '../../../shared/model/scale';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { isOn } from './level-strip';

type Props = {
  scale: Scale;
  value: RatingValue | null;
  /** Where the answers lead so far; null where no path is followed or it has not ended. */
  led: number | null;
  disabled: boolean;
  onChoose: (level: number) => void;
};

/** The levels of the scale in a row: the one that was given, and the one that the answers lead to. */
export function LevelStrip({ scale, value, led, disabled, onChoose }: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  return (
    <div className="zeef-levels" role="group" aria-label={t('rating.levels', { scale: scale.short })}>
      {scale.levels.map(({ level, label }) => (
        <button
          key={level}
          type="button"
          disabled={disabled}
          aria-pressed={isOn(value, level)}
          data-led={level === led}
          title={`${label[language]}${level === led ? ` (${t('rating.ledHere')})` : ''}`}
          onClick={() => onChoose(level)}
        >
          {level}
        </button>
      ))}
    </div>
  );
}
