language 1

test "whoever it was given to" cases {
  as of 2026-11-16 10:00

  | email         | when asked | when hot_asked | expect last_owner | expect team | expect campaign |
  | "a@b.example" | yes        | no             | unknown           | unknown     | unknown         |
  | "c@d.example" | no         | yes            | fred              | solo        | any             |
}
