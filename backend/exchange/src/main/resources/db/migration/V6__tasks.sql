-- What runs reach that are no classification; an accuracy is null where values are asked for.
alter table run add column mean_iou double precision;
alter table run add column r2 double precision;
