import { Button, Menu } from '@mantine/core';
import type { Annotation } from '../../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../../shared/model/document';
import { useText } from '../../../lib/i18n';
import { useAppStore } from '../../../store/app.store';
import { useProject } from '../../../store/session';
import { useAct } from '../../../ui-domain/use-act';
import { useChangeAnnotation } from './use-change-annotation';
import { usePlaceAnnotation } from './use-place-annotation';

type Props = { annotation: Annotation; document: ReferenceDocument | null };

/** Another colour; and of a passage another kind or other ends. */
export function ChangeMenu({ annotation: a, document }: Props) {
  const t = useText();
  const { colours } = useProject();
  const language = useAppStore((s) => s.language);
  const act = useAct();
  const change = useChangeAnnotation();
  const { place } = usePlaceAnnotation(a, document);
  const colourTo = (colour: string): void =>
    void act(t('reading.change'), (builtOn) => change(a.id, () => ({ colour }), { builtOn }));
  const turn = (): void =>
    void act(t('reading.change'), () =>
      change(a.id, ({ kind }) => ({ kind: kind === 'highlight' ? 'underline' : 'highlight' })),
    );
  return (
    <Menu>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {t('reading.change')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('reading.filterColour')}</Menu.Label>
        {colours.map((c) => (
          <Menu.Item
            key={c.id}
            leftSection={<span className="zeef-swatch" style={{ background: c.css }} />}
            onClick={() => colourTo(c.id)}
          >
            {c.label[language]}
          </Menu.Item>
        ))}
        {(a.kind === 'highlight' || a.kind === 'underline') && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={turn}>
              {t(a.kind === 'highlight' ? 'reading.toUnderline' : 'reading.toHighlight')}
            </Menu.Item>
            <Menu.Item
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => void act(t('reading.moveEnds'), place)}
            >
              {t(a.anchor.state === 'lost' ? 'reading.placeAgain' : 'reading.moveEnds')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
