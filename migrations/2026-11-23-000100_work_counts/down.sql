DROP INDEX work_item_due_idx;
DROP TRIGGER work_item_inserted ON work_item;
DROP TRIGGER work_item_updated ON work_item;
DROP TRIGGER work_item_deleted ON work_item;
DROP FUNCTION app.fold_work_counts();
DROP FUNCTION app.count_work();
DROP TABLE work_count;
