import { Button } from 'antd';
import { Link } from 'react-router';
import type { UnitSuggestionsView } from '../../../contract/assignment-views.ts';
import { paths } from '../../paths.ts';
import { useView } from '../api.ts';
import { useForm } from '../command-form/form-context.tsx';
import { isList } from '../../../contract/form/values.ts';
import { Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { Shown } from '../shown.tsx';
import './office.css';

type Item = UnitSuggestionsView['items'][number];

/** Units that could take the case, each with why. Read beside the case; inside the form they can be taken over. */
export function UnitSuggestionsSection({ matterId }: { matterId: string }) {
  const { say } = useWords();
  return (
    <Section id="suggested-units" title={say('suggest.title')}>
      <Suggestions matterId={matterId} choices={null} />
    </Section>
  );
}

/** The same inside an open assignment form, with a button for each place a unit can take. */
export function UnitSuggestionsInForm({ matterId }: { matterId: string }) {
  const { say } = useWords();
  const { values, set } = useForm();
  const assisting = values['assisting'];
  const named = isList(assisting) ? assisting : [];
  const choices = {
    lead: values['lead'],
    assisting: named,
    toLead: (id: string) => {
      set(['lead'], id);
      if (named.includes(id)) {
        set(
          ['assisting'],
          named.filter((each) => each !== id),
        );
      }
    },
    toAssisting: (id: string) => set(['assisting'], [...named, id]),
  };
  return (
    <section aria-labelledby="suggested-in-form">
      <h3 id="suggested-in-form">{say('suggest.title')}</h3>
      <Suggestions matterId={matterId} choices={choices} />
    </section>
  );
}

interface Choices {
  lead: unknown;
  assisting: readonly unknown[];
  toLead: (id: string) => void;
  toAssisting: (id: string) => void;
}

function Suggestions({ matterId, choices }: { matterId: string; choices: Choices | null }) {
  const { say } = useWords();
  const query = useView('unit-suggestions', { id: matterId });
  return (
    <>
      <p className="hint">{say('suggest.note')}</p>
      <Shown query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="nothing">{say('suggest.none')}</p>
          ) : (
            <ol className="suggested">
              {items.map((each) => (
                <Suggested key={each.unit.id} item={each} choices={choices} />
              ))}
            </ol>
          )
        }
      </Shown>
    </>
  );
}

function Suggested({ item: { unit, score, isProposed, namedBy, isObjecting, duties, cases }, choices }: { item: Item; choices: Choices | null }) {
  const { say } = useWords();
  return (
    <li>
      <strong lang="zh-CN">{unit.name}</strong> <span className="note">{say('suggest.score', { score })}</span>
      {choices === null ? null : (
        <ul className="buttons">
          <li>
            <Button disabled={choices.lead === unit.id} aria-label={say('suggest.as-lead-of', { unit: unit.name })} onClick={() => choices.toLead(unit.id)}>
              {say('suggest.as-lead')}
            </Button>
          </li>
          <li>
            <Button
              disabled={choices.lead === unit.id || choices.assisting.includes(unit.id)}
              aria-label={say('suggest.as-assisting-of', { unit: unit.name })}
              onClick={() => choices.toAssisting(unit.id)}
            >
              {say('suggest.as-assisting')}
            </Button>
          </li>
        </ul>
      )}
      <ul>
        {isObjecting ? <li className="fault">{say('suggest.objecting')}</li> : null}
        {namedBy.length > 0 ? <li>{say('suggest.named', { units: namedBy.join('、') })}</li> : null}
        {isProposed ? <li>{say('suggest.proposed')}</li> : null}
        {duties.length > 0 ? <li>{say('suggest.duties', { words: duties.join('、') })}</li> : null}
        {cases.map((each) => (
          <li key={each.id}>
            {say('suggest.similar')}：
            <Link to={paths.case(each.slug ?? each.id)} target="_blank" rel="noopener">
              {each.slug ?? ''} <span lang="zh-CN">{each.title}</span>
            </Link>{' '}
            <span className="note">{say('suggest.likeness', { likeness: each.likeness })}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
