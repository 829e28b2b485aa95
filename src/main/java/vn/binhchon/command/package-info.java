/** The door for whoever types a command: rules checked and their coverage shown without starting the program. */
@NullMarked
package vn.binhchon.command;

import org.jspecify.annotations.NullMarked;
