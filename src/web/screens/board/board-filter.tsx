import { boardStages, type BoardView } from '../../../contract/unit-views.ts';
import { lights } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { Pick } from '../../parts/pick.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';

/** Whose cases, at which stage, with which light; the choice stands in the address. */
export function BoardFilter({ found }: { found: BoardView }) {
  const { say, language } = useWords();
  const filter = useUrlFilter();
  const whose = [
    { value: 'mine', label: say('board.mine', { count: found.counts.mine }) },
    { value: 'section', label: say('board.section') },
    { value: 'unit', label: say('board.unit', { count: found.counts.unit }) },
  ];
  return (
    <div className="filters">
      <fieldset className="board-whose">
        <legend>{say('board.whose')}</legend>
        {whose.map((each) => (
          <label key={each.value}>
            <input
              type="radio"
              name="whose"
              value={each.value}
              checked={(filter.get('whose') || found.whose) === each.value}
              onChange={() => filter.set({ whose: each.value, section: undefined, officer: undefined })}
            />{' '}
            {each.label}
          </label>
        ))}
      </fieldset>
      {found.whose === 'section' ? (
        <Pick
          label={say('board.section-name')}
          value={found.section ?? ''}
          all={say('board.no-section')}
          options={found.sections.map((each) => ({ value: each, label: each }))}
          onPick={(section) => filter.set({ whose: 'section', section })}
        />
      ) : null}
      <Pick
        label={say('column.stage')}
        value={filter.get('stage')}
        all={say('list.all')}
        options={boardStages.map((each) => ({ value: each, label: word(language, `stage.${each}`) }))}
        onPick={(stage) => filter.set({ stage })}
      />
      <Pick
        label={say('column.light')}
        value={filter.get('light')}
        all={say('list.all')}
        options={lights.filter((each) => each !== 'done').map((each) => ({ value: each, label: word(language, `lamp.${each}-name`) }))}
        onPick={(light) => filter.set({ light })}
      />
    </div>
  );
}
