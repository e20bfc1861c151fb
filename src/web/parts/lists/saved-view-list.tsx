import { Alert, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { ProblemError } from '../../../contract/client.ts';
import type { SavedView, SavedViews } from '../../../contract/saved-views.ts';
import { useAnnounce } from '../announce.tsx';
import { messageOf } from '../api.ts';
import { useWords } from '../settings.tsx';
import type { ListPlan } from './list-plan.ts';
import { useSavedViewChange } from './saved-views.ts';

interface SavedViewListProps {
  plan: ListPlan;
  saved: SavedViews;
  /** of the list as it stands */
  query: string;
}

/** Keeps the list as it stands under a name; changes and deletes what was kept. */
export function SavedViewList({ plan, saved, query }: SavedViewListProps) {
  const { say } = useWords();
  const own = saved.views.filter((each) => each.isOwn);
  return (
    <>
      <p className="lead">{say('list.views-lead')}</p>
      <SaveForm plan={plan} query={query} canShare={saved.canShare} />
      {own.length === 0 ? (
        <p className="nothing">{say('list.view-no-views')}</p>
      ) : (
        <table className="dense">
          <caption>{say('list.view-own')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('list.view-name')}</th>
              <th scope="col">{say('list.view-actions')}</th>
            </tr>
          </thead>
          <tbody>
            {own.map((each) => (
              <ViewRow key={each.id} plan={plan} view={each} saved={saved} query={query} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** What the server says of the field, else of the whole. */
function useFault(error: unknown): string | undefined {
  const { language } = useWords();
  if (error === null) return undefined;
  const found = error instanceof ProblemError ? error.problem.errors?.[0] : undefined;
  return found ? (language === 'en' ? found.en : found.zh) : messageOf(error, language);
}

function SaveForm({ plan, query, canShare }: { plan: ListPlan; query: string; canShare: boolean }) {
  const { say } = useWords();
  const announce = useAnnounce();
  const change = useSavedViewChange(plan.list);
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const fault = useFault(change.error);
  const id = useId();
  return (
    <form
      className="list-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(
          { act: 'save', name, query, isShared },
          {
            onSuccess: () => {
              announce(say('list.view-saved', { name }));
              setName('');
            },
          },
        );
      }}
    >
      <h3>{say('list.view-save')}</h3>
      <div className={fault === undefined ? 'field' : 'field is-wrong'}>
        <label htmlFor={id}>{say('list.view-name')}</label>
        {fault === undefined ? null : (
          <p className="fault" id={`${id}-fault`} role="alert">
            {fault}
          </p>
        )}
        <Input
          id={id}
          value={name}
          maxLength={40}
          aria-invalid={fault !== undefined}
          {...(fault === undefined ? {} : { 'aria-describedby': `${id}-fault` })}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      {canShare ? (
        <label>
          <input type="checkbox" checked={isShared} onChange={(event) => setShared(event.target.checked)} /> {say('list.view-share')}
        </label>
      ) : null}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {say('list.view-save-act')}
        </Button>
      </div>
    </form>
  );
}

function ViewRow({ plan, view, saved, query }: SavedViewListProps & { view: SavedView }) {
  const { say } = useWords();
  const announce = useAnnounce();
  const change = useSavedViewChange(plan.list);
  const fault = useFault(change.error);
  const [asking, setAsking] = useState<'rename' | 'delete' | null>(null);
  const [name, setName] = useState(view.name);
  const { layout } = saved;
  const isDefault = layout.defaultViewId === view.id;
  const give = (given: Parameters<typeof change.mutate>[0], told: string): void =>
    change.mutate(given, {
      onSuccess: () => {
        announce(told);
        setAsking(null);
      },
    });
  const changed = say('list.view-changed', { name: view.name });
  return (
    <tr>
      <th scope="row">
        {view.name} {isDefault ? <span className="note">{say('list.view-is-default')}</span> : null} {view.isShared ? <span className="note">{say('list.view-shared-mark')}</span> : null}
      </th>
      <td>
        {fault === undefined ? null : <Alert type="error" showIcon role="alert" title={fault} />}
        {asking === 'rename' ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              give({ act: 'change', id: view.id, name }, changed);
            }}
          >
            <label>
              {say('list.view-rename-to', { name: view.name })}
              <Input value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
            </label>
            <Button htmlType="submit">{say('list.view-rename')}</Button>
          </form>
        ) : null}
        <ul className="buttons">
          {(
            [
              ['list.view-rename', () => setAsking(asking === 'rename' ? null : 'rename')],
              ['list.view-update', () => give({ act: 'change', id: view.id, query }, changed)],
              [isDefault ? 'list.view-no-default' : 'list.view-default', () => give({ act: 'layout', layout: { ...layout, defaultViewId: isDefault ? null : view.id } }, changed)],
              ...(saved.canShare ? ([[view.isShared ? 'list.view-unshare' : 'list.view-share-act', () => give({ act: 'change', id: view.id, isShared: !view.isShared }, changed)]] as const) : []),
              ['list.view-delete', () => setAsking('delete')],
            ] as const
          ).map(([key, act]) => (
            <li key={key}>
              <Button size="small" disabled={change.isPending} aria-label={`${say(key)} ${view.name}`} onClick={act}>
                {say(key)}
              </Button>
            </li>
          ))}
        </ul>
        {asking === 'delete' ? (
          <p>
            <Button danger onClick={() => give({ act: 'delete', id: view.id }, say('list.view-deleted', { name: view.name }))}>
              {say('list.view-delete-sure', { name: view.name })}
            </Button>{' '}
            <Button onClick={() => setAsking(null)}>{say('batch.cancel')}</Button>
          </p>
        ) : null}
      </td>
    </tr>
  );
}
