import { ChevronDown } from 'lucide';
import { message, uiLanguage } from '../browser/messages';
import { FindField } from './find-field';
import { Icon } from './icon';
import { Menu } from './menu';
import './parts/data-table.css';

interface TableHeadProps<Order extends string> {
  title: string;
  /** How many are shown, and the same in words; absent until that is known. */
  found: { count: number; inWords: string } | undefined;
  /** Absent where there is nothing to look through. */
  find: TableFind<Order> | undefined;
}

interface TableFind<Order extends string> {
  label: string;
  text: string;
  onText: (text: string) => void;
  order: Order;
  /** Each order with its name, in the order of the menu. */
  orders: readonly (readonly [order: Order, name: string])[];
  onOrder: (order: Order) => void;
}

/** The head of a page that is one table: its name and number, a field that narrows it, and its order. */
export function TableHead<Order extends string>({ title, found, find }: TableHeadProps<Order>) {
  const orderName = find?.orders.find(([order]) => order === find.order)?.[1];
  return (
    <div class="page-head">
      <h1>
        {title}{' '}
        <small role="status">
          {found && (
            <>
              <span aria-hidden="true">{found.count.toLocaleString(uiLanguage())}</span>
              <span class="visually-hidden">{found.inWords}</span>
            </>
          )}
        </small>
      </h1>
      {find && (
        <>
          <FindField label={find.label} text={find.text} onText={find.onText} />
          <Menu
            label={`${message('sortBy')}: ${orderName}`}
            buttonClass="button button-quiet"
            entries={find.orders.map(([order, name]) => ({
              label: name,
              checked: order === find.order,
              onSelect: () => find.onOrder(order),
            }))}
          >
            {orderName}
            <Icon node={ChevronDown} />
          </Menu>
        </>
      )}
    </div>
  );
}
