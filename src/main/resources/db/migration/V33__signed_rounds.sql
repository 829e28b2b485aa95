-- Asked whenever a nomination that stands is sent again: whether the decision of its round was signed.
create index act_of_signing on act (round) where type = 'vn.binhchon.act.decision-signed.v1';
